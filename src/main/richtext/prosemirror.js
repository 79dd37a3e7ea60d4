// What richtext.js needs of ProseMirror, as one global object.
export { EditorState, Plugin, NodeSelection, TextSelection } from 'prosemirror-state';
export { EditorView } from 'prosemirror-view';
export { Schema, DOMParser, DOMSerializer, Slice, Fragment } from 'prosemirror-model';
export { orderedList, bulletList, listItem, wrapInList, splitListItem, liftListItem, sinkListItem } from 'prosemirror-schema-list';
export { baseKeymap, toggleMark, setBlockType, wrapIn, lift, chainCommands } from 'prosemirror-commands';
export { keymap } from 'prosemirror-keymap';
export { history, undo, redo } from 'prosemirror-history';
export { inputRules, wrappingInputRule, textblockTypeInputRule } from 'prosemirror-inputrules';
export { dropCursor } from 'prosemirror-dropcursor';
export { gapCursor } from 'prosemirror-gapcursor';
export * as tables from 'prosemirror-tables';
