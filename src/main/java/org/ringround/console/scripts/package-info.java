/** What coordinators see of the IVR scripts: the picture, the prompts and the checker's verdict. Nothing is changed here. */
@NullMarked
package org.ringround.console.scripts;

import org.jspecify.annotations.NullMarked;
