import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    {
        ignores: [
            'dist',
            'target',
            'client/dist',
            'client/src/schema.ts',
            'client/src/permissions.ts',
            'src/routeTree.gen.ts',
            'e2e/results',
        ],
    },
    js.configs.recommended,
    tseslint.configs.strict,
    jsxA11y.flatConfigs.strict,
    reactHooks.configs.flat.recommended,
    prettier,
    {
        languageOptions: { globals: { ...globals.browser, ...globals.node } },
        rules: {
            '@typescript-eslint/consistent-type-imports': [
                'error',
                { disallowTypeAnnotations: false },
            ],
            '@typescript-eslint/only-throw-error': 'off',
            'no-console': 'error',
        },
    },
    { files: ['scripts/**'], rules: { 'no-console': 'off' } },
);
