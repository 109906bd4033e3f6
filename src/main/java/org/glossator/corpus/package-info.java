/** The annotated corpus on disk: schema, reader, writer, atomic replace. */
package org.glossator.corpus;
