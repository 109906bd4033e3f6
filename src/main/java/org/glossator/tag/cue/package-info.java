/** Words in and around a name that tell what kind of entity it names. */
package org.glossator.tag.cue;
