/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line.h: a telephone line of the account, from which calls can be placed.
 * Plain data: never asks the network for what it does not know.
 *
 * Properties, all construct-only strings: "billing-account" (group, "xx1111-ovh-1"),
 * "billing-account-description", "service-name" ("0033972101001"), "description" (what the person
 * called it, may be empty), "service-type" ("line", as OVHcloud says); and read-only "title", the
 * description or, if empty, the number for people.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_LINE (guichet_line_get_type ())
G_DECLARE_FINAL_TYPE (GuichetLine, guichet_line, GUICHET, LINE, GObject)

GuichetLine *guichet_line_new (const char *billing_account,
                               const char *billing_account_description,
                               const char *service_name,
                               const char *description,
                               const char *service_type);
const char *guichet_line_get_billing_account (GuichetLine *self);
const char *guichet_line_get_billing_account_description (GuichetLine *self);
const char *guichet_line_get_service_name (GuichetLine *self);
const char *guichet_line_get_description (GuichetLine *self);
const char *guichet_line_get_service_type (GuichetLine *self);
const char *guichet_line_get_title (GuichetLine *self);

/* Whether a Click2Call can start from it: a line, and not an alias. */
gboolean guichet_line_can_call (GuichetLine *self);

G_END_DECLS
