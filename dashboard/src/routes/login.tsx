import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { SignInPage } from '@/features/auth/components/sign-in-page';

const Login = () => <SignInPage failed={Route.useSearch().failed ?? false} />;

export const Route = createFileRoute('/login')({
  validateSearch: z.object({ failed: z.catch(z.optional(z.boolean()), undefined) }),
  component: Login,
});
