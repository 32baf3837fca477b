/**
 * The canvas alone, for looking at it and timing it: `?lang=en&theme=dark&labels=both`, `?nodes=1000` for a generated
 * graph, `&bare=1` without positions, `?bench=1` for `window.cy`. Not part of the build.
 */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Scene } from '../../state/graph.ts';
import type { RelationshipType } from '../../state/schema.ts';
import { facetCounts } from '../../state/filter-counts.ts';
import { act, getState, redo, undo, useAppState } from '../../state/use-store.ts';
import { GraphView } from '../graph-view.tsx';
import { KindGlyph } from '../kind-glyph.tsx';
import { KindsProvider } from '../kinds.tsx';
import { LayoutProgress } from '../layout-progress.tsx';
import { Minimap } from '../minimap.tsx';
import { planAddition } from '../placement/plan-addition.ts';
import { viewportControls } from '../viewport.ts';
import { ZoomControl } from '../zoom-control.tsx';
import { fixtureKinds } from './fixture-kinds.ts';
import { generateGraph } from './generated-graph.ts';
import startView from './start-view.json';

const search = new URLSearchParams(location.search);
const lang = search.get('lang') === 'en' ? 'en' : 'zh';
document.documentElement.dataset['theme'] = search.get('theme') ?? 'light';
document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
act('setView', { lang, labels: search.get('labels') === 'both' ? 'both' : lang });

// The fixture is written by hand to these shapes; branded ids are strings in JSON.
const fixture = startView as unknown as Scene & { relationshipTypes: RelationshipType[] };
const size = Number(search.get('nodes') ?? 0);
const started = performance.now();
if (size > 0) {
  const { positions, ...graph } = generateGraph(size, size * 3);
  act('showScene', search.has('bare') ? graph : { ...graph, positions });
} else {
  act('showScene', fixture);
  if (fixture.focus) act('selectNodes', [fixture.focus]);
}

const calls: unknown[] = [];
Object.assign(window, {
  harness: { act, getState, undo, redo, viewportControls, planAddition, fixtureKinds, generateGraph, calls, started },
});

function Legend() {
  const counts = useAppState((state) => facetCounts(state).kinds);
  const current = useAppState((state) => state.view.lang);
  return (
    <div className="harness-legend">
      {fixtureKinds.map((kind) => (
        <div key={kind.label}>
          <KindGlyph kind={kind.label} />
          {kind.names[current]} {counts.get(kind.label)?.nodes.all ?? 0}
        </div>
      ))}
    </div>
  );
}

/** Room for a title on the paper, as the Explore screen has it. */
const title = [{ x1: 0, y1: 0, x2: 360, y2: 76 }];
const obstacles = () => (size > 0 ? [] : title);

function Harness() {
  const [note] = useState(
    () =>
      (...args: unknown[]) =>
        void calls.push(args),
  );
  return (
    <KindsProvider kinds={fixtureKinds}>
      <main className={`harness-stage${search.has('wide') ? ' harness-wide' : ''}`}>
        <GraphView
          kinds={fixtureKinds}
          obstacles={obstacles}
          relationshipTypes={fixture.relationshipTypes}
          onExpand={(id, at) => note('expand', id, at)}
          onOpen={(target) => note('open', target)}
          onContextMenu={(target, at) => note('menu', target, at)}
        />
        <div className="harness-top">
          <LayoutProgress />
        </div>
        {size > 0 ? null : <Legend />}
        <div className="harness-corner">
          <ZoomControl />
          <Minimap kinds={fixtureKinds} />
        </div>
      </main>
    </KindsProvider>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode>{<Harness />}</StrictMode>);
