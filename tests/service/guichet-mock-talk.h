/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-talk.h: one connection of the mock on which it does what a good server never does.
 */
#pragma once

#include "guichet-mock-step.h"

G_BEGIN_DECLS

typedef struct _GuichetMockTalk GuichetMockTalk;

GuichetMockTalk *guichet_mock_talk_new (GIOStream *stream,
                                        const GuichetMockStep *step,
                                        guint *n_gone,
                                        gsize *written);
gboolean guichet_mock_talk_release (GuichetMockTalk *talk);
gboolean guichet_mock_talk_is_over (GuichetMockTalk *talk);
void guichet_mock_talk_stop (GuichetMockTalk *talk);
void guichet_mock_talk_free (GuichetMockTalk *talk);

G_END_DECLS
