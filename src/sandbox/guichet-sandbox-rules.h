/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-rules.h: the extensions that the sandbox's registries know: who may hold a name
 * of each, and what a change of its owner costs. Read from guichet-sandbox-rules.json; checks
 * nothing (guichet-sandbox-rule-check.h).
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _GuichetSandboxRules GuichetSandboxRules;

/* What becomes of an order once it is paid. */
typedef enum
{
  GUICHET_SANDBOX_COURSE_STRAIGHT,  /* it is delivered */
  GUICHET_SANDBOX_COURSE_CHECKING,  /* somebody looks at it first */
  GUICHET_SANDBOX_COURSE_DOCUMENTS, /* papers are asked for first */
} GuichetSandboxCourse;

typedef struct
{
  const char *name;     /* "co.uk" */
  JsonObject *rule;     /* as written down: short */
  gboolean trades;      /* whether a change of owner is an order; else there is none … */
  double price;         /* … and what it costs, without tax */
  const char *duration; /* of that price */
  const char *pricing_mode;
  GuichetSandboxCourse course;
} GuichetSandboxExtension;

/* domain.ActionEnum; ends in NULL. */
extern const char *const guichet_sandbox_rule_actions[];

GuichetSandboxRules *guichet_sandbox_rules_new (void);
void guichet_sandbox_rules_free (GuichetSandboxRules *self);

const GuichetSandboxExtension *guichet_sandbox_rules_find (GuichetSandboxRules *self,
                                                           const char *domain);
JsonNode *guichet_sandbox_rules_write (GuichetSandboxRules *self,
                                       const GuichetSandboxExtension *extension,
                                       const char *action);

G_END_DECLS
