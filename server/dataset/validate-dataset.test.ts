import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { entity, smallDataset, statement } from './testing/small-dataset.ts';
import { validateDataset } from './validate-dataset.ts';

/** Problems of the small dataset after a change, as `severity record: message → hint`. */
function problemsAfter(change: (dataset: Dataset) => void): string[] {
  const dataset = smallDataset();
  change(dataset);
  return validateDataset(dataset).map(
    ({ severity, record, message, hint }) => `${severity} ${record ?? '-'}: ${message} → ${hint}`,
  );
}

/** The first record of a list; tests break it. */
function first<T>(list: T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

describe('validateDataset', () => {
  it('finds nothing wrong with a sound dataset', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it.each<[string, (dataset: Dataset) => void, string]>([
    [
      'an id that two records share, whatever their labels',
      (d) => (first(d.observations).id = 'paper.s1'),
      'error paper.s1: the id paper.s1 is that of an observation and of a section of paper → give one of them another id',
    ],
    [
      'an unknown kind, with the one that was meant',
      (d) => (first(d.entities).kind = 'Actr'),
      'error china: the kind Actr is not in schema.yaml → did you mean Actor?',
    ],
    [
      'an unknown category',
      (d) => (first(d.entities).category = 'state'),
      'error china: Actor has no category state → choose one of body',
    ],
    [
      'an unknown property',
      (d) => (first(d.entities)['foundd'] = '1949'),
      'error china: the property foundd is not in schema.yaml → did you mean founded?',
    ],
    [
      'a property of the wrong type',
      (d) => (first(d.entities)['founded'] = 'long ago'),
      'error china: founded is "long ago" → write a value of type date',
    ],
    [
      'a property that the kind does not have',
      (d) =>
        (d.entities[1] = entity('cyber-sovereignty', 'Concept', '网络主权', 'Cyber sovereignty', { founded: '2015' })),
      'error cyber-sovereignty: founded is not a property of Concept → remove it, or add Concept to the kinds of founded in schema.yaml',
    ],
    [
      "a property of Zhitu's own",
      (d) => (first(d.entities)['degree'] = 3),
      "error china: degree is a property of Zhitu's own → choose another name",
    ],
    [
      'an end before the start',
      (d) => Object.assign(first(d.entities), { startDate: '2020', endDate: '2019-12' }),
      'error china: it ends on 2019-12, before it starts on 2020 → correct the dates',
    ],
    [
      'a statement about an unknown entity',
      (d) => d.statements.push(statement('china', 'ADVOCATES', 'soverein-equality', ['paper.s1.p01'])),
      'error china~ADVOCATES~soverein-equality: the target soverein-equality does not exist → did you mean sovereign-equality?',
    ],
    [
      'an unknown type',
      (d) => d.statements.push(statement('china', 'ADVOCATE', 'sovereign-equality', ['paper.s1.p01'])),
      'error china~ADVOCATE~sovereign-equality: the type ADVOCATE is not in schema.yaml → did you mean ADVOCATES?',
    ],
    [
      'an end outside the range of the type',
      (d) => d.statements.push(statement('sovereign-equality', 'BASED_ON', 'china', ['paper.s1.p01'])),
      "error sovereign-equality~BASED_ON~china: the target of BASED_ON can't be of kind Actor (china) → choose Concept, another type, or widen BASED_ON in schema.yaml",
    ],
    [
      'an id that does not follow the parts',
      (d) => (first(d.statements).id = 'china~ADVOCATES~something'),
      'error china~ADVOCATES~something: the id does not follow source, type and target → make it china~ADVOCATES~cyber-sovereignty',
    ],
    [
      'a gap in the numbers of like statements',
      (d) => d.statements.splice(1, 0, { ...first(d.statements), id: 'china~ADVOCATES~cyber-sovereignty~3' }),
      'error china~ADVOCATES~cyber-sovereignty~3: there is no china~ADVOCATES~cyber-sovereignty~2 before it → number it china~ADVOCATES~cyber-sovereignty~2',
    ],
    [
      'a statement without evidence',
      (d) => (first(d.statements).evidence = []),
      'error china~ADVOCATES~cyber-sovereignty: the statement has no evidence → name its passages, or give basis external and a sourceUrl',
    ],
    [
      'an external statement without a source',
      (d) => delete d.statements.at(-1)?.sourceUrl,
      'error paper~ADVOCATES~cyber-sovereignty: an external statement has no sourceUrl → add the address of a public source',
    ],
    [
      'evidence that does not exist',
      (d) => (first(d.statements).evidence = ['paper.s1.p09']),
      'error china~ADVOCATES~cyber-sovereignty: the passage paper.s1.p09 does not exist → did you mean paper.s1.p01 or paper.s1.p02?',
    ],
    [
      'an end that its evidence does not mention',
      (d) => d.mentions.splice(0, 1),
      'error china~ADVOCATES~cyber-sovereignty: china is not mentioned in its evidence paper.s1.p01 → add {"entity": "china", "passage": "paper.s1.p01", "how": …} to mentions.jsonl',
    ],
    [
      'a figure whose indicator is not mentioned',
      (d) => Object.assign(first(d.observations), { evidence: ['paper.s1.p01'] }),
      'error economy-size.2021: economy-size is not mentioned in its evidence paper.s1.p01 → add {"entity": "economy-size", "passage": "paper.s1.p01", "how": …} to mentions.jsonl',
    ],
    [
      'an unknown unit',
      (d) => (first(d.observations).unit = 'CNX'),
      'error economy-size.2021: the unit CNX is not in schema.yaml → did you mean CNY?',
    ],
    [
      'a unit that is a name of JavaScript',
      (d) => (first(d.observations).unit = 'toString'),
      'error economy-size.2021: the unit toString is not in schema.yaml → add it to units',
    ],
    [
      'a section of another document',
      (d) => (first(d.passages).section = 'paper.s2'),
      'error paper.s1.p01: the section paper.s2 does not exist → did you mean paper.s1?',
    ],
    [
      'a section that reproduces something that is no document',
      (d) => Object.assign(first(first(d.documents).sections), { work: 'china' }),
      'error paper: the work china of the section paper.s1 is no document → name a document, or remove it',
    ],
    [
      'a gap in the numbering of paragraphs',
      (d) => Object.assign(d.passages[1] ?? {}, { paragraph: 3, id: 'paper.s1.p03' }),
      'error paper.s1.p03: paragraph 2 of paper.s1 is missing → number the paragraphs 1, 2, 3 … without gaps',
    ],
    [
      'a mention that is there twice',
      (d) => d.mentions.splice(1, 0, { ...first(d.mentions) }),
      'error china paper.s1.p01: the mention is there twice → keep one',
    ],
    [
      'lines out of order',
      (d) => d.entities.reverse(),
      'warning economy-size: the record comes after sovereign-equality → sort the lines of the file by id',
    ],
    [
      'a colour that does not stand out',
      (d) => (first(d.schema.kinds).colours.light = '#EEEEEE'),
      'error -: schema.yaml: the light colour #EEEEEE of Concept has a contrast of 1.08 to 1 on the canvas → choose one of at least 3 to 1 on #F8F7F3',
    ],
    [
      'a family that does not exist',
      (d) => (first(d.schema.relationshipTypes).family = 'bases'),
      'error -: schema.yaml: BASED_ON has the unknown family bases → did you mean basis?',
    ],
    [
      'a family that is a name of JavaScript',
      (d) => (first(d.schema.relationshipTypes).family = 'constructor'),
      'error -: schema.yaml: BASED_ON has the unknown family constructor → add the family',
    ],
    [
      'a property that is a name of JavaScript',
      (d) => Object.assign(first(d.entities), { constructor: 'x' }),
      'error china: the property constructor is not in schema.yaml → add it to the properties of schema.yaml',
    ],
    [
      'a start view of unknown entities',
      (d) => d.schema.startView.nodes.push({ id: 'chna', x: 0, y: 0 }),
      'error -: schema.yaml: the entity of the start view chna does not exist → did you mean china?',
    ],
    [
      'an entity of the start view that connects to nothing drawn',
      (d) => d.schema.startView.nodes.push({ id: 'economy-size', x: 0, y: 0 }),
      'warning -: schema.yaml: the start view draws economy-size without a statement to any other drawn entity → draw what it is connected to, or leave it out',
    ],
    [
      'an entity that no statement is about',
      (d) => d.entities.push(entity('zero', 'Concept', '零', 'Zero')),
      'warning zero: no statement is about it → add a statement with evidence, or leave it out',
    ],
    [
      'two entities of one kind and name',
      (d) => (d.entities[3] = entity('sovereign-equality', 'Concept', '网络主权', 'Sovereign equality')),
      'warning sovereign-equality: “网络主权” is also the name of cyber-sovereignty → tell them apart by name, or make them one',
    ],
  ])('reports %s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('reports every problem at once', () => {
    const problems = problemsAfter((dataset) => {
      dataset.entities.length = 0;
      dataset.passages.length = 0;
    });
    expect(problems.filter((problem) => problem.includes('does not exist')).length).toBeGreaterThan(15);
  });

  it('does not report what refers to a record that could not be read', () => {
    const dataset = smallDataset();
    dataset.entities.shift();
    const problems = validateDataset(dataset, { brokenIds: new Set(['china']) });
    expect(problems).toEqual([]);
  });
});
