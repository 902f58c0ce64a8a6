/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-data-control-backend.h: watches the selections of a Wayland compositor that lets a
 * clipboard manager in.
 */
#pragma once

#include "guichet-clipboard-backend.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DATA_CONTROL_BACKEND (guichet_data_control_backend_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDataControlBackend,
                      guichet_data_control_backend,
                      GUICHET,
                      DATA_CONTROL_BACKEND,
                      GuichetClipboardBackend)

GuichetClipboardBackend *guichet_data_control_backend_new (void);

G_END_DECLS
