using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Tasks;
using Orleans;

namespace LeadGrains.Server.Start;

/// <summary>What a start page is read with.</summary>
public sealed record StartReads(IViews Views, IGrainFactory Grains, Names Names, TaskText Tasks, Journal Journal);
