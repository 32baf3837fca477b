/** Checks of `schema.yaml` itself: names, colours and the start view. */
import { contrast } from './colour-contrast.ts';
import { didYouMean } from './did-you-mean.ts';
import { DERIVED_PROPERTIES, RESERVED_LABELS, RESERVED_PROPERTIES, RESERVED_TYPES } from './reserved-names.ts';
import type { Validation } from './validation.ts';

/** Canvas colours of the design; a kind must stand out from both (WCAG 2.2, 1.4.11: 3 to 1). */
const CANVAS = { light: '#F8F7F3', dark: '#161716' } as const;
const LEAST_CONTRAST = 3;

export function checkSchema(validation: Validation): void {
  const { schema } = validation.dataset;
  const labels = new Set(schema.kinds.map((kind) => kind.label));
  const fail = (message: string, hint: string): void => validation.error(SCHEMA, undefined, inSchema(message), hint);
  const known = (label: string, where: string): void => {
    if (!labels.has(label))
      fail(`${where} names the kind ${label}, which does not exist`, didYouMean(label, labels, 'add the kind'));
  };

  reportTwice(
    schema.kinds.map((kind) => kind.label),
    (label) => fail(`the kind ${label} is defined twice`, 'keep one'),
  );
  reportTwice(
    schema.relationshipTypes.map((type) => type.type),
    (type) => fail(`the type ${type} is defined twice`, 'keep one'),
  );
  for (const kind of schema.kinds) {
    if (RESERVED_LABELS.has(kind.label))
      fail(`the kind ${kind.label} uses a label of Zhitu's own`, 'choose another label');
    for (const theme of ['light', 'dark'] as const) {
      const ratio = contrast(kind.colours[theme], CANVAS[theme]);
      if (ratio < LEAST_CONTRAST)
        fail(
          `the ${theme} colour ${kind.colours[theme]} of ${kind.label} has a contrast of ${ratio.toFixed(2)} to 1 on the canvas`,
          `choose one of at least ${LEAST_CONTRAST} to 1 on ${CANVAS[theme]}`,
        );
    }
  }
  for (const type of schema.relationshipTypes) {
    if (RESERVED_TYPES.has(type.type)) fail(`the type ${type.type} is one of Zhitu's own`, 'choose another name');
    if (!Object.hasOwn(schema.families, type.family))
      fail(
        `${type.type} has the unknown family ${type.family}`,
        didYouMean(type.family, Object.keys(schema.families), 'add the family'),
      );
    for (const label of [...(type.domain ?? []), ...(type.range ?? [])]) known(label, type.type);
  }
  for (const [name, property] of Object.entries(schema.properties)) {
    if (RESERVED_PROPERTIES.has(name) || DERIVED_PROPERTIES.has(name))
      fail(`the property ${name} is one of Zhitu's own`, 'choose another name');
    for (const label of property.kinds ?? []) known(label, `the property ${name}`);
  }
  checkStartView(validation);
}

function checkStartView(validation: Validation): void {
  const { startView } = validation.dataset.schema;
  const ids = startView.nodes.map((node) => node.id);
  const drawn = new Set(ids);
  const fail = (message: string, hint: string): void => validation.error(SCHEMA, undefined, inSchema(message), hint);
  reportTwice(ids, (id) => fail(`the start view draws ${id} twice`, 'keep one position'));
  if (!drawn.has(startView.focus))
    fail(`the start view does not draw its focus ${startView.focus}`, 'add it to startView.nodes');
  const asked = (startView.questions ?? []).map((question) => question.entity);
  for (const id of new Set([...ids, startView.focus, ...asked]))
    validation.expectKnown(SCHEMA, undefined, inSchema('the entity of the start view'), id, validation.kindOf);

  const joined = new Set<string>();
  for (const { source, target } of validation.dataset.statements) {
    if (source === target || !drawn.has(source) || !drawn.has(target)) continue;
    joined.add(source);
    joined.add(target);
  }
  for (const id of drawn) {
    if (joined.has(id) || !validation.kindOf.has(id)) continue;
    const message = inSchema(`the start view draws ${id} without a statement to any other drawn entity`);
    validation.warn(SCHEMA, undefined, message, 'draw what it is connected to, or leave it out');
  }
}

/** Stands for the file, which is not made of records. */
const SCHEMA = {};

function inSchema(message: string): string {
  return `schema.yaml: ${message}`;
}

function reportTwice(names: string[], report: (name: string) => void): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) report(name);
    seen.add(name);
  }
}
