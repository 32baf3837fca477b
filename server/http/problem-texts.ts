/** The words of each problem, in both languages: what happened, and what to do next. */
import type { LocalText, ProblemCode } from '../../contracts/problem.ts';
import type { RefusalReason } from '../explore/errors.ts';

export const PROBLEM_TEXTS: Record<ProblemCode, { message: LocalText; hint?: LocalText }> = {
  'bad-request': {
    message: { zh: '请求里有不对的内容。', en: 'Something in the call is wrong.' },
    hint: { zh: '请看 errors 里列出的字段。', en: 'See the fields listed in errors.' },
  },
  'not-found': {
    message: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
    hint: { zh: '全部接口见 /api/docs。', en: 'All endpoints are listed at /api/docs.' },
  },
  'method-not-allowed': {
    message: { zh: '这个地址不接受这种方法。', en: 'This address does not take that method.' },
    hint: { zh: 'Allow 头里有它接受的方法。', en: 'The Allow header names the methods that it takes.' },
  },
  'request-timeout': {
    message: { zh: '请求没有及时传完。', en: 'The call did not arrive in time.' },
    hint: { zh: '请检查网络后重试。', en: 'Check the network and try again.' },
  },
  'payload-too-large': {
    message: { zh: '请求内容太大。', en: 'The body is too large.' },
    hint: { zh: '请缩短语句，或分几次发送。', en: 'Shorten the statement, or send it in parts.' },
  },
  'unsupported-media-type': {
    message: { zh: '内容类型不对。', en: 'The body has the wrong type.' },
    hint: { zh: '请用 UTF-8 的 application/json。', en: 'Send application/json in UTF-8.' },
  },
  'cypher-syntax': {
    message: { zh: '数据库读不懂这条语句。', en: 'The database cannot read this statement.' },
    hint: {
      zh: '按数据库指出的行和列改正语句。',
      en: 'Mend the statement at the line and column that the database names.',
    },
  },
  'cypher-semantic': {
    message: {
      zh: '语句里有不存在或用错的东西。',
      en: 'The statement uses something that is unknown or does not fit.',
    },
    hint: { zh: '请检查变量名、函数名和参数。', en: 'Check the names of variables, functions and parameters.' },
  },
  'cypher-runtime': {
    message: { zh: '语句在运行中失败。', en: 'The statement failed while running.' },
    hint: { zh: '按数据库自己的说明改正语句。', en: 'Mend the statement by what the database says in its own words.' },
  },
  'forbidden-statement': {
    message: { zh: '这里只接受查询语句。', en: 'Only statements that read are taken here.' },
  },
  'forbidden-host': {
    message: { zh: '不接受以这个主机名打开的请求。', en: 'Calls under this host name are not taken.' },
    hint: {
      zh: '请用 localhost 打开，或把主机名写进 ALLOWED_HOSTS。',
      en: 'Open it as localhost, or add the host name to ALLOWED_HOSTS.',
    },
  },
  unauthorised: {
    message: { zh: '需要访问密码。', en: 'The access password is needed.' },
    hint: { zh: '用户名随意，密码是 ACCESS_PASSWORD。', en: 'Any user name; the password is ACCESS_PASSWORD.' },
  },
  'too-many-requests': {
    message: { zh: '请求太频繁。', en: 'Too many calls in a short time.' },
    hint: { zh: '请等 Retry-After 所说的秒数再试。', en: 'Wait as many seconds as Retry-After says.' },
  },
  busy: {
    message: { zh: '数据库正忙，排队已满。', en: 'The database is busy and its queue is full.' },
    hint: { zh: '请稍后再试。', en: 'Try again in a moment.' },
  },
  timeout: {
    message: {
      zh: '超过时间限制，数据库里的工作已经停止。',
      en: 'The time limit passed; the work in the database has ended.',
    },
    hint: {
      zh: '请收窄查询，例如加标签、加条件或加 LIMIT。',
      en: 'Narrow the query: add labels, conditions or a LIMIT.',
    },
  },
  'memory-limit': {
    message: { zh: '查询用的内存超过限制，已经停止。', en: 'The query took more memory than it may, and was ended.' },
    hint: { zh: '请收窄查询，例如加 LIMIT。', en: 'Narrow the query, for instance with a LIMIT.' },
  },
  cancelled: { message: { zh: '请求已取消。', en: 'The call was cancelled.' } },
  conflict: {
    message: { zh: '与已有的数据冲突。', en: 'It conflicts with what the database holds.' },
    hint: { zh: '数据库自己的说明写着原因。', en: 'The words of the database say why.' },
  },
  'unknown-outcome': {
    message: {
      zh: '写入时连接中断，不知道是否已写入。',
      en: 'The write was interrupted; whether it happened is not known.',
    },
    hint: { zh: '请先查一遍数据，再决定是否重做。', en: 'Look at the data before you repeat it.' },
  },
  'database-unavailable': {
    message: { zh: '连不上数据库。', en: 'The database cannot be reached.' },
    hint: {
      zh: '请确认数据库已启动；恢复后页面会自动继续。',
      en: 'Check that it runs; the page goes on by itself once it is back.',
    },
  },
  'database-locked': {
    message: { zh: '数据库正被另一个程序使用。', en: 'Another program is using the database.' },
    hint: {
      zh: '请关掉另一个程序，或换一个 EMBEDDED_PATH。',
      en: 'Close the other program, or set another EMBEDDED_PATH.',
    },
  },
  loading: {
    message: { zh: '正在载入数据集。', en: 'The dataset is being loaded.' },
    hint: { zh: '几秒后再试。', en: 'Try again in a few seconds.' },
  },
  'dataset-not-loaded': {
    message: { zh: '数据集没有载入。', en: 'The dataset was not loaded.' },
    hint: {
      zh: '原因见 database 和服务器日志；已有的数据照常可查。',
      en: 'The reason is in database and in the log of the server; what the database holds is served as it is.',
    },
  },
  internal: {
    message: { zh: '服务器内部出错。', en: 'Something went wrong inside the server.' },
    hint: { zh: '请带上 requestId 报告这个问题。', en: 'Please report it with the requestId.' },
  },
};

export interface RefusalTexts {
  message: { zh: (name: string) => string; en: (name: string) => string };
  hint: LocalText;
}

const READ_ONLY_HINT: LocalText = {
  zh: '数据以文件形式编辑，再重新载入；ALLOW_WRITES=true 可放开写入。',
  en: 'Data is edited as files and loaded again; ALLOW_WRITES=true lets statements write.',
};
const LIST_HINT: LocalText = {
  zh: '只允许已知无害的内容；可用的见文档。',
  en: 'Only what is known to be harmless is taken; the documentation lists it.',
};

export const REFUSAL_TEXTS: Record<RefusalReason, RefusalTexts> = {
  write: {
    message: {
      zh: (name) => `不接受会写入的语句（${name}）。`,
      en: (name) => `Statements that write are not taken (${name}).`,
    },
    hint: READ_ONLY_HINT,
  },
  'load-csv': {
    message: {
      zh: () => '不接受 LOAD CSV：查询不能读文件。',
      en: () => 'LOAD CSV is not taken: a query reads no files.',
    },
    hint: { zh: '请用命令行的 import 或 load 载入数据。', en: 'Load data with the commands import or load.' },
  },
  operator: {
    message: {
      zh: (name) => `不接受这种操作：${name}。`,
      en: (name) => `The operation ${name} is not known to be harmless, so it is not taken.`,
    },
    hint: LIST_HINT,
  },
  procedure: {
    message: {
      zh: (name) => `不接受这个过程：${name}。`,
      en: (name) => `The procedure ${name} is not known to be harmless, so it is not taken.`,
    },
    hint: LIST_HINT,
  },
  function: {
    message: {
      zh: (name) => `不接受这个函数：${name}。`,
      en: (name) => `The function ${name} is not known to be harmless, so it is not taken.`,
    },
    hint: LIST_HINT,
  },
  show: {
    message: { zh: (name) => `不接受 ${name}。`, en: (name) => `${name} is not taken.` },
    hint: {
      zh: '标签、类型和属性见 /api/schema，或用 CALL db.labels()。',
      en: 'Labels, types and properties are at /api/schema, or in CALL db.labels().',
    },
  },
  administration: {
    message: { zh: (name) => `不接受管理命令（${name}）。`, en: (name) => `Administration is not taken (${name}).` },
    hint: { zh: '请用数据库自己的工具管理。', en: 'Administer the database with its own tools.' },
  },
  transaction: {
    message: {
      zh: (name) => `不接受事务命令（${name}）。`,
      en: (name) => `Transaction commands are not taken (${name}).`,
    },
    hint: { zh: '每条语句自成一个只读事务。', en: 'Each statement is a read transaction of its own.' },
  },
  'several-statements': {
    message: { zh: () => '一次只接受一条语句。', en: () => 'One statement at a time.' },
    hint: { zh: '请去掉分号，分开运行。', en: 'Remove the semicolon and run them one by one.' },
  },
  use: {
    message: {
      zh: () => '不接受 USE：数据库由设置决定。',
      en: () => 'USE is not taken: the settings name the database.',
    },
    hint: { zh: '请去掉 USE，或改 NEO4J_DATABASE。', en: 'Remove USE, or set NEO4J_DATABASE.' },
  },
};
