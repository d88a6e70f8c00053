const { createHash } = require('node:crypto');
const { transformSync } = require('esbuild');

module.exports = {
  process: (source, file) =>
    transformSync(source, { loader: 'ts', format: 'esm', target: 'node24', sourcemap: 'inline', sourcefile: file }),
  getCacheKey: (source, file, options) =>
    createHash('sha1').update(source).update(file).update(options.configString).digest('hex'),
};
