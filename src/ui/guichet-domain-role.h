/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-role.h: one box of the picture of who is who for a domain name: what the role is,
 * who has it, what that means, what is asked for, and its buttons. A group of its own for screen
 * readers. Copies who has it (button, Ctrl+C).
 *
 * Properties, for templates, each a text: "title", "icon-name", "meaning" (what who has the role
 * is and may do), "relation" (how it is tied to the registry; heard and not seen, since an arrow
 * shows it).
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_ROLE (guichet_domain_role_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainRole, guichet_domain_role, GUICHET, DOMAIN_ROLE, AdwBin)

/* @name: who has it, as it is copied; "" while nobody knows. @note: (nullable): told behind it */
void guichet_domain_role_set_who (GuichetDomainRole *self, const char *name, const char *note);
/* Each (nullable): nothing */
void guichet_domain_role_set_pending (GuichetDomainRole *self, const char *text);
/* Why its buttons do not work, lines */
void guichet_domain_role_set_reasons (GuichetDomainRole *self, const char *text);
/* @in_corner: where there is room for one */
void
guichet_domain_role_add_button (GuichetDomainRole *self, GtkWidget *button, gboolean in_corner);

G_END_DECLS
