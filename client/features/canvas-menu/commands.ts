/** The entries of the menu for what was pressed: words, keys, and why an entry does nothing. */
import type { NodeId, RelationshipId } from '../../../contracts/graph.ts';
import type { ContextTarget } from '../../graph-view/hooks/use-gestures.ts';
import { selectAll } from '../../graph-view/select-all.ts';
import { groupLeaves, openGroups } from '../../graph-view/placement/group-on-canvas.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { formatCount } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages-zh.ts';
import { drawnIds, nodesBehind } from '../../state/drawn-elements.ts';
import { groupableLeaves, groupsOwnedBy } from '../../state/group-nodes.ts';
import type { Kind } from '../../state/schema.ts';
import type { State } from '../../state/state.ts';
import { act } from '../../state/use-store.ts';
import { askFor } from '../../ui/export-requests.ts';
import type { IconName } from '../../ui/icon.tsx';
import { keys } from '../../ui/shortcuts.ts';
import type { Shortcut } from '../../ui/shortcuts.ts';
import {
  arePinned,
  arrangeAround,
  hasBrought,
  neighboursOnCanvas,
  selectWithNeighbours,
  togglePin,
} from './node-actions.ts';

export interface Command {
  id: string;
  icon: IconName;
  label: string;
  shortcut?: Shortcut;
  /** Why it does nothing now. */
  reason?: string | undefined;
  run: () => void;
}

/** Groups of entries, with a line between them. */
export type CommandGroups = readonly (readonly Command[])[];

export interface CommandContext {
  messages: Messages;
  kinds: readonly Kind[];
  onExpand: (id: NodeId) => void;
  /** Asks for paths from what is selected. */
  onPaths: () => void;
}

function shared(ids: readonly NodeId[], state: State, { menu }: Messages): Command[] {
  const pinned = arePinned(state, ids);
  return [
    {
      id: 'pin',
      icon: pinned ? 'unpin' : 'pin',
      label: pinned ? menu.unpin : menu.pin,
      shortcut: keys.page.pin,
      run: () => togglePin(ids),
    },
    { id: 'hide', icon: 'eyeOff', label: menu.hide, shortcut: keys.page.hide, run: () => act('hideNodes', ids) },
    { id: 'remove', icon: 'trash', label: menu.remove, shortcut: keys.page.remove, run: () => act('removeNodes', ids) },
  ];
}

function neighbours(ids: readonly NodeId[], state: State, { menu }: Messages): Command {
  return {
    id: 'neighbours',
    icon: 'neighbours',
    label: menu.neighbours,
    shortcut: keys.page.neighbours,
    reason: neighboursOnCanvas(state, ids).length === 0 ? menu.neighboursNothing : undefined,
    run: () => selectWithNeighbours(ids),
  };
}

function paths(ids: readonly NodeId[], { messages, onPaths }: CommandContext): Command {
  return {
    id: 'paths',
    icon: 'path',
    label: ids.length > 1 ? messages.paths.find : messages.menu.pathFrom,
    shortcut: keys.page.paths,
    run: () => {
      act('selectNodes', ids);
      onPaths();
    },
  };
}

/** Leaves to draw as groups, and groups to open. */
function groups(id: NodeId, state: State, { messages: { menu }, kinds }: CommandContext): Command[] {
  const sets = groupableLeaves(state, id);
  const own = groupsOwnedBy(state.graph, id).map((group) => group.id);
  const group: Command = {
    id: 'group',
    icon: 'group',
    label: menu.group,
    shortcut: keys.page.group,
    reason: sets.length === 0 ? menu.groupNothing : undefined,
    run: () => groupLeaves(sets, kinds),
  };
  const open: Command = {
    id: 'openGroups',
    icon: 'group',
    label: menu.openGroups,
    ...(sets.length === 0 && { shortcut: keys.page.group }),
    run: () => openGroups(own, kinds),
  };
  return own.length === 0 ? [group] : sets.length === 0 ? [open] : [group, open];
}

function forGroup(id: NodeId, state: State, context: CommandContext): CommandGroups {
  const { messages, kinds } = context;
  const members = nodesBehind(state, id);
  return [
    [
      {
        id: 'openGroup',
        icon: 'group',
        label: messages.menu.openGroup,
        shortcut: keys.page.group,
        run: () => openGroups([id], kinds),
      },
      neighbours(members, state, messages),
    ],
    shared(members, state, messages),
  ];
}

function forNode(id: NodeId, state: State, context: CommandContext): CommandGroups {
  const { messages, onExpand } = context;
  const { menu } = messages;
  return [
    [
      { id: 'expand', icon: 'expand', label: menu.expand, shortcut: keys.page.expand, run: () => onExpand(id) },
      {
        id: 'collapse',
        icon: 'collapse',
        label: menu.collapse,
        shortcut: keys.page.collapse,
        reason: hasBrought(state, id) ? undefined : menu.collapseNothing,
        run: () => act('collapseNode', id),
      },
      ...groups(id, state, context),
      paths([id], context),
      neighbours([id], state, messages),
      { id: 'centre', icon: 'concentric', label: menu.centre, run: () => arrangeAround(id) },
    ],
    shared([id], state, messages),
  ];
}

function forLine(id: RelationshipId, state: State, { messages: { menu } }: CommandContext): CommandGroups {
  const ends = state.graph.relationships.get(id);
  return [
    [
      {
        id: 'evidence',
        icon: 'quote',
        label: menu.evidence,
        shortcut: keys.canvas.open,
        run: () => act('selectRelationship', id),
      },
      {
        id: 'ends',
        icon: 'neighbours',
        label: menu.ends,
        run: () => ends && act('selectNodes', [ends.source, ends.target]),
      },
    ],
  ];
}

function forCanvas(state: State, { messages, kinds }: CommandContext): CommandGroups {
  const { menu, explore, frame } = messages;
  const closed = [...state.graph.groups.keys()];
  const open: Command = {
    id: 'openAllGroups',
    icon: 'group',
    label: menu.openAllGroups,
    run: () => openGroups(closed, kinds),
  };
  const hidden = state.graph.hidden.size;
  return [
    [
      { id: 'selectAll', icon: 'selectAll', label: menu.selectAll, shortcut: keys.canvas.selectAll, run: selectAll },
      {
        id: 'showHidden',
        icon: 'eye',
        label: hidden === 0 ? menu.showAll : menu.showHidden(formatCount(hidden)),
        shortcut: keys.page.showHidden,
        reason: hidden === 0 ? menu.showHiddenNone : undefined,
        run: () => act('showNodes'),
      },
      ...(closed.length > 0 ? [open] : []),
      {
        id: 'fit',
        icon: 'fit',
        label: explore.fit,
        shortcut: keys.page.fit,
        run: () => viewportControls()?.fit(),
      },
      {
        id: 'picture',
        icon: 'picture',
        label: frame.picture,
        shortcut: keys.page.picture,
        run: () => askFor('picture'),
      },
    ],
    [{ id: 'clear', icon: 'trash', label: menu.clear, run: () => act('clearGraph') }],
  ];
}

/** A node of a selection of several stands for all of them. */
export function commandsFor(target: ContextTarget, state: State, context: CommandContext): CommandGroups {
  if (target === null) return forCanvas(state, context);
  if ('relationship' in target) return forLine(target.relationship, state, context);
  const { nodes } = state.selection;
  const drawn = drawnIds(state.graph, nodes);
  const inside = drawn.includes(target.node);
  if (state.graph.groups.has(target.node) && !(inside && drawn.length > 1))
    return forGroup(target.node, state, context);
  if (nodes.length > 1 && inside)
    return [
      [...(nodes.length === 2 ? [paths(nodes, context)] : []), neighbours(nodes, state, context.messages)],
      shared(nodes, state, context.messages),
    ];
  return forNode(target.node, state, context);
}
