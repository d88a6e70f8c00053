import type { Route } from './api/route.ts';
import { checkoutSessionRoutes } from './resources/checkout-sessions.ts';
import { couponRoutes } from './resources/coupons.ts';
import { customerRoutes } from './resources/customers.ts';
import { disputeRoutes } from './resources/disputes.ts';
import { eventRoutes } from './resources/events.ts';
import { invoicePaymentRoutes, invoiceRoutes } from './resources/invoices.ts';
import { paymentMethodRoutes } from './resources/payment-methods.ts';
import { paymentRoutes } from './resources/payments.ts';
import { portalSessionRoutes } from './resources/portal-sessions.ts';
import { priceRoutes } from './resources/prices.ts';
import { productRoutes } from './resources/products.ts';
import { promotionCodeRoutes } from './resources/promotion-codes.ts';
import { subscriptionItemRoutes } from './resources/subscription-items.ts';
import { subscriptionRoutes } from './resources/subscriptions.ts';
import { testClockRoutes } from './resources/test-clocks.ts';
import { webhookEndpointRoutes } from './resources/webhook-endpoints.ts';

/** The whole `/v1` API. */
export function apiRoutes(advance: (toEpochSeconds: number) => Promise<void>): Route[] {
  return [
    ...customerRoutes,
    ...productRoutes,
    ...priceRoutes,
    ...paymentMethodRoutes,
    ...couponRoutes,
    ...promotionCodeRoutes,
    ...checkoutSessionRoutes,
    ...subscriptionRoutes,
    ...subscriptionItemRoutes,
    ...invoiceRoutes,
    ...invoicePaymentRoutes,
    ...paymentRoutes,
    ...disputeRoutes,
    ...portalSessionRoutes,
    ...webhookEndpointRoutes,
    ...eventRoutes,
    ...testClockRoutes(advance),
  ];
}
