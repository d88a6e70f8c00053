/** What only administrators may call, as method and path for the authorizer's policy; a test holds it against the routes. */
export const adminPaths = ['*/api/packages/admin/*', '*/api/packages/activate'] as const;
