/** Whole nights: incremental, resumed, locked, isolated, attacked. */
package org.glossator.night;
