import { eventually } from './eventually.ts';
import { payCheckout } from './pay-checkout.ts';
import { signUp, type Doors, type Person } from './person.ts';

/** An account that exists from the start. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: 'customer' | 'admin';
  readonly rents: readonly string[];
}

const accounts: readonly Account[] = [
  { email: 'customer@example.com', password: 'customer-password', role: 'customer', rents: [] },
  { email: 'bundle@example.com', password: 'bundle-password', role: 'customer', rents: ['mega_bundle'] },
  { email: 'admin@example.com', password: 'admin-password', role: 'admin', rents: [] },
];

/** Rents a package as a customer would: purchase, Checkout page, then wait until the webhook has opened it. */
async function rentPackage(person: Person, packageType: string): Promise<void> {
  const purchase = await person.post('/api/packages/purchase', { package_type: packageType, is_trial: false });
  const url = purchase.body['checkout_url'];
  if (typeof url !== 'string') throw new Error(`purchase of ${packageType} answered ${JSON.stringify(purchase)}`);
  await payCheckout(url);
  await eventually(`${packageType} opens for ${person.email}`, async () => {
    const { body } = await person.get('/api/packages/my-packages');
    return JSON.stringify(body['packages']).includes(`"package_type":"${packageType}"`);
  });
}

/** Creates the accounts; what they rent is bought through the real Checkout. */
export async function createAccounts(
  doors: Doors,
  setRole: (email: string, role: 'admin') => Promise<void>,
): Promise<readonly Account[]> {
  await Promise.all(
    accounts.map(async ({ email, password, role, rents }) => {
      const person = await signUp(doors, email, password);
      if (role === 'admin') await setRole(email, role);
      for (const packageType of rents) await rentPackage(person, packageType);
    }),
  );
  return accounts;
}
