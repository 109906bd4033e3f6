/** Finds mentions of organisations, companies and technologies, with identity and evidence. */
package org.glossator.tag;
