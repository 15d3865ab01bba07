// Explains HTTP status codes: node explain.mjs 404 'payload too large' im_a_teapot 499
//
// Without arguments: the whole registry. It stands beside httpstatus.mjs, which needs koffi.

import { Status, registryDate } from './httpstatus.mjs';

const CLASSES = [
  'none', '1xx informational', '2xx success', '3xx redirection', '4xx client error', '5xx server error',
];

function list() {
  const row = (code, name, phrase, reference) =>
    `${String(code).padEnd(4)}  ${name.padEnd(31)}  ${phrase.padEnd(31)}  ${reference}`;
  console.log(row('CODE', 'NAME', 'PHRASE', 'DEFINED IN'));
  for (const status of Status) {
    console.log(row(status.code, status.name, status.phrase, status.reference));
  }
  console.log(`${Status.count} codes, IANA registry of ${registryDate()}`);
}

function explain(status) {
  if (status.isValid) {
    console.log(String(status));
    console.log(`  name      ${status.name}`);
    for (const alias of status.aliases) {
      console.log(`  alias     ${alias}`);
    }
  } else {
    console.log(`${status} is not registered`);
  }
  console.log(`  class     ${CLASSES[status.class]}`);
  if (status.isValid) {
    console.log(`  meaning   ${status.description}`);
    console.log(`  defined   ${status.reference}`);
    console.log(`            ${status.url}`);
  } else {
    console.log(`  fallback  ${status.fallback}`);
  }
  const traits = [
    status.hasContent ? 'content' : 'no content',
    status.isError && 'error',
    status.isCacheable && 'cacheable',
    status.isExperimental && 'experimental',
    status.isDeprecated && 'deprecated',
  ];
  console.log(`  traits    ${traits.filter(Boolean).join(', ')}`);
}

/** The status that an argument means. Throws, with what is wrong, when it means none. */
function parse(argument) {
  if (/^[0-9]+$/.test(argument)) {
    const number = Number(argument);
    if (number > 0xffff) {
      throw new RangeError(`${argument} is too large, codes end at 65535`);
    }
    return new Status(number);
  }
  const status = Status.fromName(argument) ?? Status.fromPhrase(argument);
  if (status === null) {
    throw new RangeError(`"${argument}" is neither a number nor the name or phrase of a status code`);
  }
  return status;
}

const args = process.argv.slice(2);
if (args.length === 0) {
  list();
}
for (const argument of args) {
  try {
    explain(parse(argument));
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    console.error(`httpstatus: ${error.message}`);
    process.exitCode = 1;
  }
}
