/**
 * Parameters of people's statements, looked at before any database sees them: a broken tag would come back as an error
 * of the database's client, or as another value than the one that was meant.
 */
import type { GraphValue } from '../../contracts/graph.ts';
import { isTagged } from '../../contracts/graph.ts';
import { BadFieldError } from './errors.ts';

const DATE = String.raw`[+-]?\d{4,9}-\d{2}-\d{2}`;
const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`;
const OFFSET = String.raw`(Z|[+-]\d{2}:\d{2}(:\d{2})?)`;
const NUMBER = String.raw`-?\d{1,18}(\.\d{1,9})?`;

/** What the text of each tag looks like, and an example of it. */
const TEXTS: Record<string, { form: RegExp; example: string }> = {
  Integer: { form: /^-?\d{1,19}$/, example: '9007199254740993' },
  Float: { form: /^(NaN|-?Infinity)$/, example: 'NaN' },
  Bytes: { form: /^[A-Za-z0-9+/]*={0,2}$/, example: 'aGk=' },
  Date: { form: new RegExp(`^${DATE}$`), example: '2022-11-07' },
  LocalTime: { form: new RegExp(`^${CLOCK}$`), example: '10:30:00' },
  Time: { form: new RegExp(`^${CLOCK}${OFFSET}?$`), example: '10:30:00+08:00' },
  LocalDateTime: { form: new RegExp(`^${DATE}T${CLOCK}$`), example: '2022-11-07T10:30:00' },
  DateTime: {
    form: new RegExp(String.raw`^${DATE}T${CLOCK}${OFFSET}?(\[[\w/+-]{1,64}\])?$`),
    example: '2022-11-07T10:30:00+08:00',
  },
  Duration: {
    form: new RegExp(
      `^-?P(?=.)(${NUMBER}Y)?(${NUMBER}M)?(${NUMBER}W)?(${NUMBER}D)?(T(?=.)(${NUMBER}H)?(${NUMBER}M)?(${NUMBER}S)?)?$`,
    ),
    example: 'P1DT12H',
  },
  Point: { form: /^SRID=\d{1,9};\s*POINT\b.{1,200}$/i, example: 'SRID=4326;POINT (12.99 55.6)' },
};

const FROM_ANSWERS = new Set(['Node', 'Relationship', 'Path']);

/** @throws BadFieldError naming the parameter, as `body.parameters.rows.0.day` */
export function checkParameters(parameters: Record<string, GraphValue>): void {
  checkEntries(parameters, 'body.parameters');
}

function checkEntries(map: { [key: string]: GraphValue }, field: string): void {
  for (const [key, value] of Object.entries(map)) {
    if (key === '__proto__') throw new BadFieldError(field, 'no parameter and no key can be named __proto__');
    if (key.includes('\0')) throw new BadFieldError(field, 'no parameter and no key can hold the character NUL');
    checkValue(value, `${field}.${key}`);
  }
}

function checkValue(value: GraphValue, field: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) value.forEach((item, index) => checkValue(item, `${field}.${index}`));
  else if (isTagged(value)) checkTag(value, field);
  else checkEntries(value, field);
}

/** @param tag what says that it is tagged, and may be anything beyond that */
function checkTag(tag: { $type: string; value?: unknown }, field: string): void {
  const { $type: type, value } = tag;
  if (FROM_ANSWERS.has(type)) throw new BadFieldError(field, `a ${type} can't be a parameter; give its id instead`);
  if (type === 'Map') {
    if (!isMap(value)) throw new BadFieldError(field, 'a Map needs a map as its value');
    checkEntries(value, field);
    return;
  }
  const text = Object.hasOwn(TEXTS, type) ? TEXTS[type] : undefined;
  if (text === undefined) {
    throw new BadFieldError(
      field,
      `no type is named ${type}; a map with a key $type of its own is written as {"$type": "Map", "value": {…}}`,
    );
  }
  if (typeof value !== 'string' || !text.form.test(value) || !isPossible(type, value)) {
    throw new BadFieldError(field, `the value of a ${type} is a text such as ${text.example}`);
  }
}

function isMap(value: unknown): value is { [key: string]: GraphValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPossible(type: string, text: string): boolean {
  if (type === 'Bytes') return text.length % 4 === 0;
  if (type === 'Integer') return BigInt.asIntN(64, BigInt(text)) === BigInt(text);
  const [, month, day] = /^[+-]?\d{4,9}-(\d{2})-(\d{2})/.exec(text) ?? [];
  if (month === undefined || day === undefined) return true;
  // In a leap year: the database knows which years are.
  const date = new Date(Date.UTC(2020, Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
