/** What the document itself says about its names. */
package org.glossator.tag.document;
