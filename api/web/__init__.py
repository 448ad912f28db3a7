"""The door for programs and for the page: HTTP. One module a resource; shapes stand in `shapes` alone.

    app        the application: resources, middleware, errors
    service    what all requests share: the library, the profile, the graph, the limits
    guard      who is let in, and the line of the log
    answer     one request's answer: revision, ETag, what is kept, what is streamed
    problem    every error as problem+json; the one table of errors and statuses
    observed   request ids, one line of log a request, metrics

A route is a plain `def`: Starlette runs it in a thread, and the code below is that of the command line.
"""
