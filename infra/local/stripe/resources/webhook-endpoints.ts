import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { bool, mergeMetadata, metadata, orUnset, text } from '../api/params.ts';
import { route } from '../api/route.ts';
import { API_VERSION } from '../account.ts';
import { newId } from '../ids.ts';

const url = z.url({ protocol: /^https?$/, error: 'Invalid URL' });
const enabledEvents = z.array(text).min(1);

export const webhookEndpointRoutes = [
  route({
    method: 'POST',
    path: '/v1/webhook_endpoints',
    params: {
      api_version: text.optional(),
      connect: bool.optional(),
      description: orUnset(text).optional(),
      enabled_events: enabledEvents,
      metadata: metadata.optional(),
      url,
    },
    handle({ account, params }) {
      const endpoint = account.endpoints.put({
        id: newId('we'),
        object: 'webhook_endpoint',
        api_version: params.api_version ?? API_VERSION,
        application: null,
        created: account.now(),
        description: params.description ?? null,
        enabled_events: params.enabled_events,
        livemode: false,
        metadata: mergeMetadata({}, params.metadata),
        status: 'enabled',
        url: params.url,
      });
      const secret = newId('whsec', 32);
      account.endpointSecrets.set(endpoint.id, secret);
      return { ...endpoint, secret };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/webhook_endpoints',
    params: paging,
    handle: ({ account, params }) =>
      page({ rows: account.endpoints.newestFirst(), url: '/v1/webhook_endpoints', params }),
  }),
  route({
    method: 'GET',
    path: '/v1/webhook_endpoints/{id}',
    params: {},
    handle: ({ account, id }) => account.endpoints.must(id),
  }),
  route({
    method: 'POST',
    path: '/v1/webhook_endpoints/{id}',
    params: {
      description: orUnset(text).optional(),
      disabled: bool.optional(),
      enabled_events: enabledEvents.optional(),
      metadata: metadata.optional(),
      url: url.optional(),
    },
    handle({ account, id, params }) {
      const row = account.endpoints.must(id);
      const { description, disabled, enabled_events: events, url: target } = params;
      return account.endpoints.put({
        ...row,
        ...(description === undefined ? {} : { description }),
        ...(disabled === undefined ? {} : { status: disabled ? 'disabled' : 'enabled' }),
        ...(events === undefined ? {} : { enabled_events: events }),
        ...(target === undefined ? {} : { url: target }),
        metadata: mergeMetadata(row.metadata, params.metadata),
      });
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/webhook_endpoints/{id}',
    params: {},
    handle({ account, id }) {
      account.endpoints.must(id);
      account.endpoints.remove(id);
      account.endpointSecrets.delete(id);
      return { id, object: 'webhook_endpoint', deleted: true };
    },
  }),
];
