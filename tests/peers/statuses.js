const statuses = require("statuses");

console.log(`# statuses ${require("statuses/package.json").version}`);
for (const code of statuses.codes) {
  console.log(`${code}\tphrase\t${statuses.message[code]}`);
  console.log(`${code}\tis_redirection\t${code in statuses.redirect}`);
  console.log(`${code}\thas_content\t${!(code in statuses.empty)}`);
}
