/** Models in the form in which they load fastest, made from the shipped ones and checked. */
package org.glossator.prepared;
