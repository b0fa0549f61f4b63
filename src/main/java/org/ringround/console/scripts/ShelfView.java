package org.ringround.console.scripts;

import java.util.List;
import org.ringround.console.Frame;

/** All scripts of this server, and how their files stand. */
public record ShelfView(Frame frame, List<ScriptLine> scripts, Disk disk, boolean packaged) {}
