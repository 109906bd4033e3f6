/** Jazzer looks for input that a step cannot bear. */
package org.glossator.fuzz;
