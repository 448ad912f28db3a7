"""Who may do what: callers, keys, tokens of an identity provider, and the log of what was done.

caller     who asks: a role, and the area that is seen
keys       API keys: hashed, scoped, revocable
oidc       signed tokens of an identity provider
published  what such a provider publishes of itself
sign_in    signing in there with a browser
sessions   who signed in so
audit      the log: append-only, a chain of hashes
door       which of these are asked, and what a bare request may do
"""
