/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-endpoint-group.h: chooses which OVHcloud an account is at: one of three, or an address.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_ENDPOINT_GROUP (guichet_endpoint_group_get_type ())
G_DECLARE_FINAL_TYPE (GuichetEndpointGroup,
                      guichet_endpoint_group,
                      GUICHET,
                      ENDPOINT_GROUP,
                      AdwPreferencesGroup)

char *guichet_endpoint_group_dup_endpoint (GuichetEndpointGroup *self);
void guichet_endpoint_group_set_endpoint (GuichetEndpointGroup *self, const char *endpoint);
gboolean guichet_endpoint_group_check (GuichetEndpointGroup *self);
void guichet_endpoint_group_focus (GuichetEndpointGroup *self);

G_END_DECLS
