/**
 * Typing over a selection, done by the editor itself. Chromium would keep the look of what it replaces in a `style`
 * attribute, which the content security policy forbids: nothing is lost, but each time the policy is reported broken.
 */
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

function onBeforeInput(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, cancelable } = event;
  if (inputType !== 'insertText' || data === null || !cancelable || event.isComposing || view.composing) return false;
  const { state } = view;
  const { from, to, empty } = state.selection.main;
  if (empty) return false;
  const insert = () => state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  // Brackets around a selection, for instance.
  const handled = state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert));
  if (!handled) view.dispatch(insert());
  return true;
}

/** An input method begins in an emptied place. */
function onCompositionStart(_: CompositionEvent, view: EditorView): boolean {
  const { state } = view;
  if (!state.selection.main.empty) view.dispatch(state.update(state.replaceSelection(''), { userEvent: 'input.type' }));
  return false;
}

export const typingOver: Extension = EditorView.domEventHandlers({
  beforeinput: onBeforeInput,
  compositionstart: onCompositionStart,
});
