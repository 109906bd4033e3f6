/** Decides between candidates of all sources by a small model that was trained on tagged text. */
package org.glossator.tag.merge;
