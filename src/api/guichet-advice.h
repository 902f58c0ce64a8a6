/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-advice.h: what a try tells about another one. Pure. Private to the channel, whose header
 * has the type.
 */
#pragma once

#include "guichet-channel.h"
#include "guichet-transfer.h"

G_BEGIN_DECLS

GuichetAdvice guichet_advice_read (const GuichetTransferResult *result, const GError *cause);

G_END_DECLS
