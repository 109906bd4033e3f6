/** Shows a corpus to a person, as one page that needs nothing else. */
package org.glossator.report;
