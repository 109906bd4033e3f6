/** One class a verb; wires everything by constructor. */
package org.glossator.cli;
