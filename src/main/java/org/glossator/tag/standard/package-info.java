/** The taggers that the program uses, put together from sources, rules and a merge. */
package org.glossator.tag.standard;
