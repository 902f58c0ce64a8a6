/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-content.h: what stands where the services do: their table or, while there is
 * none, why. Has no widgets.
 *
 * Signal "changed": something is told anew, once before the next picture however much has come.
 */
#pragma once

#include "guichet-service-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_CONTENT (guichet_service_content_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceContent,
                      guichet_service_content,
                      GUICHET,
                      SERVICE_CONTENT,
                      GObject)

GuichetServiceContent *guichet_service_content_new (GuichetServiceShown *shown);
/* "table", or the name of a page in its place: "waiting" (not long), "loading", "nothing" (is found
 * of what there is), "empty", "failed" */
const char *guichet_service_content_get_name (GuichetServiceContent *self);

G_END_DECLS
