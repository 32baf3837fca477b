/** The functions that the console takes (those of `server/explore/guard/harmless.ts` that a person writes), with their signatures. */
import type { DbSchema } from '@neo4j-cypher/language-support';

/** `name(arguments) :: type`, by category; aggregating ones apart. */
const SIGNATURES = {
  Aggregating: `
    avg(input :: NUMBER) :: FLOAT
    collect(input :: ANY) :: LIST<ANY>
    count(input :: ANY) :: INTEGER
    max(input :: ANY) :: ANY
    min(input :: ANY) :: ANY
    percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT
    percentileDisc(input :: NUMBER, percentile :: FLOAT) :: NUMBER
    stDev(input :: FLOAT) :: FLOAT
    stDevP(input :: FLOAT) :: FLOAT
    sum(input :: NUMBER) :: NUMBER`,
  Predicate: `
    all(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
    any(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
    exists(input :: ANY) :: BOOLEAN
    isEmpty(input :: STRING) :: BOOLEAN
    none(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
    single(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN`,
  Scalar: `
    char_length(input :: STRING) :: INTEGER
    character_length(input :: STRING) :: INTEGER
    coalesce(input :: ANY) :: ANY
    elementId(input :: NODE) :: STRING
    endNode(input :: RELATIONSHIP) :: NODE
    head(list :: LIST<ANY>) :: ANY
    id(input :: NODE) :: INTEGER
    last(list :: LIST<ANY>) :: ANY
    length(input :: PATH) :: INTEGER
    nullIf(v1 :: ANY, v2 :: ANY) :: ANY
    properties(input :: MAP) :: MAP
    randomUUID() :: STRING
    size(input :: LIST<ANY>) :: INTEGER
    startNode(input :: RELATIONSHIP) :: NODE
    timestamp() :: INTEGER
    toBoolean(input :: STRING) :: BOOLEAN
    toBooleanOrNull(input :: ANY) :: BOOLEAN
    toFloat(input :: STRING) :: FLOAT
    toFloatOrNull(input :: ANY) :: FLOAT
    toInteger(input :: STRING) :: INTEGER
    toIntegerOrNull(input :: ANY) :: INTEGER
    toString(input :: ANY) :: STRING
    toStringOrNull(input :: ANY) :: STRING
    type(input :: RELATIONSHIP) :: STRING
    valueType(input :: ANY) :: STRING`,
  List: `
    keys(input :: MAP) :: LIST<STRING>
    labels(input :: NODE) :: LIST<STRING>
    nodes(input :: PATH) :: LIST<NODE>
    range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>
    reduce(accumulator :: VARIABLE = initial :: ANY, variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY) :: ANY
    relationships(input :: PATH) :: LIST<RELATIONSHIP>
    reverse(input :: LIST<ANY>) :: LIST<ANY>
    tail(input :: LIST<ANY>) :: LIST<ANY>
    toBooleanList(input :: LIST<ANY>) :: LIST<BOOLEAN>
    toFloatList(input :: LIST<ANY>) :: LIST<FLOAT>
    toIntegerList(input :: LIST<ANY>) :: LIST<INTEGER>
    toStringList(input :: LIST<ANY>) :: LIST<STRING>`,
  Mathematical: `
    abs(input :: NUMBER) :: NUMBER
    acos(input :: FLOAT) :: FLOAT
    asin(input :: FLOAT) :: FLOAT
    atan(input :: FLOAT) :: FLOAT
    atan2(y :: FLOAT, x :: FLOAT) :: FLOAT
    ceil(input :: FLOAT) :: FLOAT
    cos(input :: FLOAT) :: FLOAT
    cot(input :: FLOAT) :: FLOAT
    degrees(input :: FLOAT) :: FLOAT
    e() :: FLOAT
    exp(input :: FLOAT) :: FLOAT
    floor(input :: FLOAT) :: FLOAT
    haversin(input :: FLOAT) :: FLOAT
    isNaN(input :: FLOAT) :: BOOLEAN
    log(input :: FLOAT) :: FLOAT
    log10(input :: FLOAT) :: FLOAT
    pi() :: FLOAT
    radians(input :: FLOAT) :: FLOAT
    rand() :: FLOAT
    round(value :: FLOAT) :: FLOAT
    sign(input :: NUMBER) :: INTEGER
    sin(input :: FLOAT) :: FLOAT
    sqrt(input :: FLOAT) :: FLOAT
    tan(input :: FLOAT) :: FLOAT`,
  String: `
    btrim(original :: STRING) :: STRING
    left(original :: STRING, length :: INTEGER) :: STRING
    lower(input :: STRING) :: STRING
    ltrim(input :: STRING) :: STRING
    normalize(input :: STRING) :: STRING
    replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING
    right(original :: STRING, length :: INTEGER) :: STRING
    rtrim(input :: STRING) :: STRING
    split(original :: STRING, splitDelimiter :: STRING) :: LIST<STRING>
    substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING
    toLower(input :: STRING) :: STRING
    toUpper(input :: STRING) :: STRING
    trim(input :: STRING) :: STRING
    upper(input :: STRING) :: STRING`,
  Temporal: `
    date(input :: ANY) :: DATE
    date.truncate(unit :: STRING, input :: ANY) :: DATE
    datetime(input :: ANY) :: ZONED DATETIME
    datetime.truncate(unit :: STRING, input :: ANY) :: ZONED DATETIME
    duration(input :: ANY) :: DURATION
    duration.between(from :: ANY, to :: ANY) :: DURATION
    duration.inDays(from :: ANY, to :: ANY) :: DURATION
    duration.inMonths(from :: ANY, to :: ANY) :: DURATION
    duration.inSeconds(from :: ANY, to :: ANY) :: DURATION
    localdatetime(input :: ANY) :: LOCAL DATETIME
    localtime(input :: ANY) :: LOCAL TIME
    time(input :: ANY) :: ZONED TIME`,
  Spatial: `
    point(input :: MAP) :: POINT
    point.distance(from :: POINT, to :: POINT) :: FLOAT
    point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN`,
} as const;

const SIGNATURE = /^([\w.]+)\((.*)\) :: (.+)$/;

type Functions = NonNullable<NonNullable<DbSchema['functions']>['CYPHER 5']>;

/** `a :: B, c :: D` in parts; what takes a variable of its own is one part. */
function argumentsOf(text: string): { name: string; type: string }[] {
  if (text === '') return [];
  if (text.includes(':: VARIABLE')) return [{ name: text, type: 'ANY' }];
  return text.split(', ').map((part) => {
    const [name = '', type = 'ANY'] = part.split(' :: ');
    return { name, type };
  });
}

function functionsOf(category: string, lines: string): Functions {
  const entries = lines
    .trim()
    .split(/\n\s*/)
    .map((signature) => {
      const [, name = '', args = '', returned = ''] = SIGNATURE.exec(signature) ?? [];
      const argumentDescription = argumentsOf(args).map((each) =>
        Object.assign({ description: '', isDeprecated: false }, each),
      );
      return [
        name,
        {
          name,
          category,
          signature,
          argumentDescription,
          description: signature,
          isBuiltIn: true,
          returnDescription: returned,
          aggregating: category === 'Aggregating',
          isDeprecated: false,
        },
      ] as const;
    });
  return Object.fromEntries(entries);
}

export const cypherFunctions: Functions = Object.assign(
  {},
  ...Object.entries(SIGNATURES).map(([category, lines]) => functionsOf(category, lines)),
);
