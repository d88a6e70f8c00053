import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { bool, id, mergeMetadata, metadata, orUnset, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { newProduct, type Product } from '../objects/product.ts';
import { invalid } from '../stripe-error.ts';

const fields = {
  active: bool.optional(),
  description: orUnset(text).optional(),
  images: z.union([z.literal('').transform((): string[] => []), z.array(text)]).optional(),
  marketing_features: z
    .union([z.literal('').transform((): { name: string }[] => []), z.array(z.strictObject({ name: text }))])
    .optional(),
  metadata: metadata.optional(),
  shippable: bool.optional(),
  statement_descriptor: text.max(22).optional(),
  tax_code: orUnset(text).optional(),
  unit_label: orUnset(text).optional(),
  url: orUnset(text).optional(),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function patchOf(before: Product, params: Fields & { name?: string | undefined }): Partial<Product> {
  const { metadata: change, ...plain } = params;
  const given: Partial<Product> = Object.fromEntries(
    Object.entries(plain).filter(([key, value]) => value !== undefined && key !== 'expand'),
  );
  return { ...given, metadata: mergeMetadata(before.metadata, change) };
}

export const productRoutes = [
  route({
    method: 'POST',
    path: '/v1/products',
    params: { ...fields, id: id.optional(), name: text.min(1) },
    handle({ account, params }) {
      const { id: wanted, ...rest } = params;
      if (wanted !== undefined && account.products.get(wanted) !== undefined) {
        throw invalid({ message: `Product already exists: ${wanted}.`, code: 'resource_already_exists', param: 'id' });
      }
      const blank = newProduct({
        name: rest.name,
        created: account.now(),
        ...(wanted === undefined ? {} : { id: wanted }),
      });
      const product = account.products.put({ ...blank, ...patchOf(blank, rest) });
      account.emit({ type: 'product.created', object: product });
      return product;
    },
  }),
  route({
    method: 'GET',
    path: '/v1/products',
    params: {
      ...paging,
      active: bool.optional(),
      ids: z.array(id).optional(),
      created: timeFilter.optional(),
      shippable: bool.optional(),
      url: text.optional(),
    },
    handle({ account, params }) {
      const { active, ids, shippable, url } = params;
      const rows = account.products.newestFirst(
        (row) =>
          (active === undefined || row.active === active) &&
          (ids === undefined || ids.includes(row.id)) &&
          (shippable === undefined || row.shippable === shippable) &&
          (url === undefined || row.url === url) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/products', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/products/{id}',
    params: {},
    handle: ({ account, id: productId }) => account.products.must(productId),
  }),
  route({
    method: 'POST',
    path: '/v1/products/{id}',
    params: { ...fields, default_price: id.optional(), name: text.min(1).optional() },
    handle({ account, id: productId, params }) {
      const row = account.products.must(productId);
      if (params.default_price !== undefined) account.prices.must(params.default_price, 'default_price');
      const patch = { ...patchOf(row, params), updated: account.now() };
      return account.change({ collection: account.products, row, patch, type: 'product.updated' });
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/products/{id}',
    params: {},
    handle({ account, id: productId }) {
      const product = account.products.must(productId);
      if (account.prices.all((price) => price.product === productId).length > 0) {
        throw invalid({
          message: 'This product cannot be deleted because it has one or more user-created prices.',
          param: 'id',
        });
      }
      account.products.remove(productId);
      const stub = { id: productId, object: 'product', deleted: true } as const;
      account.deleted.set(productId, stub);
      account.emit({ type: 'product.deleted', object: product });
      return stub;
    },
  }),
];
