import { writeBenchFiles } from './bench-files.ts';

const [folder = '', count = ''] = process.argv.slice(2);
console.log(JSON.stringify(await writeBenchFiles(folder, Number(count))));
