/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rights.h: the access rules that a consumer key needs for what Guichet does, no more and
 * no less: they follow from the table of operations. Pure: asks nothing.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *method;
  char *path; /* an asterisk in the place of each {name} */
} GuichetAccessRule;

GuichetAccessRule *guichet_access_rule_new (const char *method, const char *path);
void guichet_access_rule_free (GuichetAccessRule *self);

/* (element-type GuichetAccessRule): of every signed operation, without repetition */
GPtrArray *guichet_rights_get_needed (void);
/* The needed ones that @granted does not cover; OVHcloud's asterisk stands for anything, slashes
 * too. */
GPtrArray *guichet_rights_find_missing (GPtrArray *granted);
/* The page of OVHcloud where the three keys are made, with the rights filled in; %NULL if the
 * endpoint has none. */
char *guichet_rights_build_key_page (const char *endpoint);
/* The page where an application's key and secret are made. */
char *guichet_rights_build_application_page (const char *endpoint);

G_END_DECLS
