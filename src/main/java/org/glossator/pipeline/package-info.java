/** Joins the steps for one brief and runs many; the only package that knows their order. */
package org.glossator.pipeline;
