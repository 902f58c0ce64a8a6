/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-route.h: what a family of operations is written in: tables of routes with their
 * parameters. A new family is a new file with such a table and one line in
 * guichet-sandbox-router.c. Never holds state.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-sandbox-account.h"
#include "guichet-sandbox-reply.h"

G_BEGIN_DECLS

typedef struct _GuichetSandbox GuichetSandbox;
typedef struct _GuichetSandboxCredential GuichetSandboxCredential;
typedef struct _GuichetSandboxParam GuichetSandboxParam;
typedef struct _GuichetSandboxRequest GuichetSandboxRequest;
typedef struct _GuichetSandboxRoute GuichetSandboxRoute;
typedef struct _GuichetSandboxServiceAccount GuichetSandboxServiceAccount;

typedef GuichetSandboxReply *(*GuichetSandboxHandler) (GuichetSandboxRequest *request);

/* What a caller must show before the handler runs. */
typedef enum
{
  GUICHET_SANDBOX_ACCESS_GRANTED,     /* signature and an access rule, or a token and a policy */
  GUICHET_SANDBOX_ACCESS_SIGNED,      /* signature or token alone: one may always look at oneself */
  GUICHET_SANDBOX_ACCESS_APPLICATION, /* a known application key */
  GUICHET_SANDBOX_ACCESS_OPEN,        /* nothing */
} GuichetSandboxAccess;

typedef enum
{
  GUICHET_SANDBOX_IN_BODY,
  GUICHET_SANDBOX_IN_QUERY,
  GUICHET_SANDBOX_IN_PATH, /* needs a row only where it is not a string */
} GuichetSandboxPlace;

typedef enum
{
  GUICHET_SANDBOX_STRING,
  GUICHET_SANDBOX_BOOLEAN,
  GUICHET_SANDBOX_LONG,
  GUICHET_SANDBOX_STRINGS, /* an array of strings */
  GUICHET_SANDBOX_OBJECTS, /* an array of objects, whose keys are in “fields” */
  GUICHET_SANDBOX_OBJECT,  /* one of them */
} GuichetSandboxType;

struct _GuichetSandboxParam
{
  const char *name; /* NULL ends the table */
  GuichetSandboxPlace place;
  GuichetSandboxType type;
  gboolean required;
  const char *const *values;         /* (nullable): the words of an enum */
  const GuichetSandboxParam *fields; /* (nullable): of GUICHET_SANDBOX_OBJECT and _OBJECTS */
};

struct _GuichetSandboxRoute
{
  const char *method; /* NULL ends the table */
  const char *path;   /* below the version: "/telephony/{billingAccount}/line" */
  GuichetSandboxHandler handler;
  const GuichetSandboxParam *params; /* (nullable) */
  GuichetSandboxAccess access;
  GuichetSandboxVoid void_form;
  GuichetSandboxHandler item; /* (nullable): for a list whose ids can be expanded: reads one … */
  const char *item_name;      /* … whose id it finds under this name of the path */
  const char *action;         /* (nullable): its name in IAM policies */
};

/* One request on its way: as received, then what the router found. Lives as long as the handler
 * runs. */
struct _GuichetSandboxRequest
{
  GuichetSandbox *sandbox;
  const char *method;
  const char *url;   /* whole, as signed */
  const char *path;  /* below the version, still escaped: "/telephony/xx1111-ovh-1" */
  GHashTable *query; /* (nullable): decoded */
  SoupMessageHeaders *headers;
  const char *body;
  gsize body_size;

  const GuichetSandboxRoute *route;
  GHashTable *names;                                   /* the {names} of the path, decoded */
  JsonObject *object;                                  /* (nullable): the body */
  GuichetSandboxCredential *credential;                /* (nullable): who signed … */
  const GuichetSandboxServiceAccount *service_account; /* … (nullable): or whose token it was */
  const GuichetSandboxAccount *account; /* whose account either opens; NULL for open routes */
};

const char *guichet_sandbox_request_name (const GuichetSandboxRequest *request, const char *name);
const char *guichet_sandbox_request_text (const GuichetSandboxRequest *request, const char *name);
gint64 guichet_sandbox_request_long (const GuichetSandboxRequest *request,
                                     const char *name,
                                     gint64 fallback);
gboolean guichet_sandbox_request_flag (const GuichetSandboxRequest *request, const char *name);
JsonArray *guichet_sandbox_request_array (const GuichetSandboxRequest *request, const char *name);
gint64 guichet_sandbox_request_id (const GuichetSandboxRequest *request, const char *name);

gboolean
guichet_sandbox_route_match (const GuichetSandboxRoute *route, const char *path, GHashTable *names);

G_END_DECLS
