const shown: Readonly<Record<string, { readonly name: string; readonly region: string }>> = {
  'norms.json': { name: 'EU base', region: 'European Union' },
  'norms_iso.json': { name: 'ISO standards', region: 'International' },
  'norms_iec.json': { name: 'IEC standards', region: 'International' },
  'norms_us.json': { name: 'United States', region: 'United States' },
  'norms_china.json': { name: 'China', region: 'China' },
  'norms_japan.json': { name: 'Japan', region: 'Japan' },
  'norms_india.json': { name: 'India', region: 'India' },
  'norms_uae.json': { name: 'United Arab Emirates', region: 'United Arab Emirates' },
  'norms_automotive.json': { name: 'Automotive', region: 'International' },
  'norms_medical.json': { name: 'Medical devices', region: 'International' },
};

/** A database nobody named yet is called after its file, so that a new one needs no code. */
export function shownAs(file: string): { readonly name: string; readonly region: string } {
  const stem = file.replace(/^norms_?/, '').replace(/\.json$/, '');
  const name = stem.charAt(0).toUpperCase() + stem.slice(1);
  return shown[file] ?? { name, region: name };
}
