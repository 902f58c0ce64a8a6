/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dialer-private.h: what the parts of the dialer share.
 */
#pragma once

#include "guichet-dialer.h"

G_BEGIN_DECLS

GuichetSession *guichet_dialer_get_session (GuichetDialer *self);

G_END_DECLS
