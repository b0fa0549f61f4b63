/**
 * How a call goes until somebody is looked for: the scripts that a coordinator writes, read strictly and checked. Pure, but
 * for the reading of files. Uses {@code people} only for {@link org.ringround.people.Need}.
 *
 * <p>Files become nodes that know their lines ({@code NodeReader}), nodes a {@code Draft}, and a draft without a problem a
 * {@link org.ringround.script.Script}. What is wrong is told by {@code FlowCheck} (ways), {@code PromptCheck} and
 * {@code SpokenCheck} (words), {@code Tone} and {@code SoundFile}. {@link org.ringround.script.Picture} draws a script: a
 * {@code Sketch} says what is shown, {@code Layers} and {@code Placing} where it stands, {@code PictureInk} how it looks.
 */
@NullMarked
package org.ringround.script;

import org.jspecify.annotations.NullMarked;
