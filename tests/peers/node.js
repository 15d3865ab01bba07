console.log(`# Node ${process.version}`);
for (const [code, phrase] of Object.entries(require("http").STATUS_CODES)) {
  console.log(`${code}\tphrase\t${phrase}`);
}
