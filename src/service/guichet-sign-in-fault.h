/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-fault.h: what one can do when signing in failed. Private to signing in.
 */
#pragma once

#include "guichet-error.h"

G_BEGIN_DECLS

GError *guichet_sign_in_advise (const GError *error);

G_END_DECLS
