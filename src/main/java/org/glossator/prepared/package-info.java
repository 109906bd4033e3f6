/** Models and gazetteers in the form in which they load fastest, made from the shipped ones. */
package org.glossator.prepared;
